/** A country or region by its code, never by a flag; its name for those who do not know the code. */
export function CountryChip({ code, name }: { code: string; name: string }) {
  return (
    <abbr className="country-chip" title={name} style={{ textDecoration: 'none' }}>
      <bdi aria-hidden="true">{code}</bdi>
      <span className="visually-hidden">{name}</span>
    </abbr>
  );
}
