// Divides a batch into what each mail provider may get now and what waits for it.
import { grantMessages } from './pace.js';

export type DomainPlan<Message> = {
  readonly now: readonly Message[];
  readonly putOff: readonly { readonly id: string; readonly domain: string; readonly until: Date }[];
  /** The pace of each provider after this. */
  readonly paces: ReadonlyMap<string, Date>;
};

type Addressed = {
  readonly delivery: { readonly id: string };
  readonly content: { readonly to: { readonly address: string } };
};
type Pace = { readonly paces: ReadonlyMap<string, Date>; readonly perMinute: number; readonly now: Date };

/** Every provider gets `perMinute` messages a minute; the order within a provider stays. */
export function spreadOverDomains<Message extends Addressed>(
  messages: readonly Message[],
  { paces, perMinute, now }: Pace,
): DomainPlan<Message> {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const domain = domainIn(message.content.to.address);
    groups.set(domain, [...(groups.get(domain) ?? []), message]);
  }
  const plans = [...groups].map(([domain, group]) => {
    const grant = grantMessages(group.length, perMinute, paces.get(domain) ?? null, now);
    const waiting = group.slice(grant.messages);
    return {
      now: group.slice(0, grant.messages),
      putOff: waiting.map(({ delivery }) => ({ id: delivery.id, domain, until: grant.pacedUntil })),
      pace: [domain, grant.pacedUntil] as const,
    };
  });
  return {
    now: plans.flatMap((plan) => plan.now),
    putOff: plans.flatMap((plan) => plan.putOff),
    paces: new Map(plans.map((plan) => plan.pace)),
  };
}

const domainIn = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
