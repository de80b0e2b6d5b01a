// A job is declared once, in the feature it belongs to; its payload can carry ids and nothing else.
export type Id = string;

/** Kinds of work; each has its own queue so that a long computation never holds up the mail. */
export const queueNames = ['mail', 'compute', 'upkeep'] as const;
export type QueueName = (typeof queueNames)[number];

export type JobDefinition<Field extends string> = {
  readonly name: string;
  readonly queue: QueueName;
  readonly attempts: number;
  /** The payload: each field holds an id. */
  readonly fields: readonly Field[];
};

export type Payload<Field extends string> = Readonly<Record<Field, Id>>;

export function defineJob<const Field extends string>(
  definition: JobDefinition<Field>,
): JobDefinition<Field> {
  return definition;
}

const IDENTIFIER = /^[0-9a-zA-Z_-]{1,64}$/;

/** The payload of a job as it came from the queue, or undefined when it is not what was declared. */
export function readPayload<Field extends string>(
  definition: JobDefinition<Field>,
  data: unknown,
): Payload<Field> | undefined {
  return isPayload(data, definition.fields) ? data : undefined;
}

function isPayload<Field extends string>(data: unknown, fields: readonly Field[]): data is Payload<Field> {
  if (typeof data !== 'object' || data === null) return false;
  const entries = new Map(Object.entries(data));
  if (entries.size !== fields.length) return false;
  return fields.every((field) => {
    const value: unknown = entries.get(field);
    return typeof value === 'string' && IDENTIFIER.test(value);
  });
}
