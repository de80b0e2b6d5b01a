// One thing that staff can do with a poll now.
export type Task = {
  readonly icon: string;
  readonly kind?: 'warn';
  readonly text: string;
  readonly note: string;
  readonly href: string;
  readonly link: string;
};
