// Builds the model of the `spark` component: one small bar per moment, the last one is now.

export type Spark = {
  readonly width: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[];
};

const STEP = 10;
const FLOOR = 52;
const TALLEST = 44;

/** @param values amounts per moment, in order; a moment with nothing keeps a thin line */
export function spark(values: readonly number[]): Spark {
  const most = Math.max(1, ...values);
  return {
    width: Math.max(1, values.length) * STEP,
    bars: values.map((value, index) => {
      const height = Math.max(1.5, Math.round((value / most) * TALLEST * 10) / 10);
      return { x: index * STEP, y: Math.round((FLOOR - height) * 10) / 10, height };
    }),
  };
}
