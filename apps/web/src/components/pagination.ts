// Builds the model of the `pagination` component.

export type Pagination = {
  readonly page: number;
  readonly pages: number;
  /** Empty on the first page. */
  readonly previous: string;
  /** Empty on the last page. */
  readonly next: string;
};

/** @param address the address of a page by its number, counted from 1 */
export function pagination(page: number, pages: number, address: (page: number) => string): Pagination {
  return {
    page,
    pages: Math.max(1, pages),
    previous: page > 1 ? address(page - 1) : '',
    next: page < pages ? address(page + 1) : '',
  };
}
