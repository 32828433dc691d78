/** "7.0" of a difficulty rating. */
export function formatRating(rating: number): string {
  return rating.toFixed(1);
}
