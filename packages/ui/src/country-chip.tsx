/** A country by its code, never by a flag; the full name is for those who ask. */
export function CountryChip({ code, name }: { code: string; name: string }) {
  return (
    <abbr className="country" title={name} style={{ textDecoration: 'none' }}>
      {code}
    </abbr>
  );
}
