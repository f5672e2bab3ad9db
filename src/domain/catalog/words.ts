/** `12` → `已售12`, `23400` → `已售2.3万+`: sold counts as shoppers read them. */
export function soldWords(sold: number): string {
  if (sold < 10_000) return `已售${sold}`;
  return `已售${Math.floor(sold / 1_000) / 10}万+`;
}
