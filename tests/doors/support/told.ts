/** Status, headers and body of an answer, with what has to differ from answer to answer taken out by name. */
export async function told(answer: Response, differing: Readonly<Record<string, string>>): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date').sort();
  const body = await answer.text();
  const requestId = answer.headers.get('x-request-id') ?? 'none';
  const nonce = /'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
  let text = JSON.stringify({ status: answer.status, headers, body });
  for (const [name, value] of Object.entries({ ...differing, requestId, nonce })) {
    if (value) text = text.replaceAll(value, `<${name}>`);
  }
  return text;
}
