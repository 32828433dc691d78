import { formatRating } from '../format/rating';

/** A rating behind the name of a chart: the number for the eye, with its word for the ear. */
export function RatingTag({ rating }: { readonly rating: number }) {
  return (
    <span class="rating-tag number">
      <span class="visually-hidden">, rated </span>
      {formatRating(rating)}
    </span>
  );
}
