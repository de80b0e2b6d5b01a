// Counts how the drawn can be reached, before anybody is asked.
import type { Invitee, Reach } from './invitation.js';

/** Who will be asked: without letters only those with an e-mail address. */
export function whoIsAsked(invitees: readonly Invitee[], letters: boolean): readonly Invitee[] {
  return invitees.filter((each) => letters || each.hasEmail);
}

/** Every drawn person counts once in emails, letters, unreachable, gone or declined. */
export function reachOf(
  invitees: readonly Invitee[],
  launch: { readonly drawn: number; readonly declined: number; readonly letters: boolean },
): Reach {
  const asked = whoIsAsked(invitees, launch.letters);
  const byLetter = asked.filter((each) => !each.hasEmail);
  return {
    drawn: launch.drawn,
    emails: asked.length - byLetter.length,
    letters: byLetter.length,
    ownPrint: byLetter.filter((each) => each.secret).length,
    withoutAddress: byLetter.filter((each) => !each.hasAddress).length,
    unreachable: invitees.length - asked.length,
    gone: launch.drawn - launch.declined - invitees.length,
    declined: launch.declined,
  };
}
