// The work on a draw: prepare, seal, draw. Each step adds a stage to its document and a line to the trail.
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { announceRefusal } from '#domain/sortition/announced-ahead.js';
import type { ContactRules, DrawDocument } from '#domain/sortition/draw-document.js';
import { frameRootOf } from '#domain/sortition/frame-root.js';
import type { PublicValue, PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import { concludeDraw, prepareDraw, sealDraw } from '#domain/sortition/seal-draw.js';
import { ContactBurden } from '#features/population/index.js';
import { Audit, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import type { Tx } from '#platform/database/transactions.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { DrawFrames } from './draw-frames.service.js';
import {
  frameOf,
  leftOutCounts,
  leftOutOf,
  parametersFor,
  type DrawPerson,
  type DrawRequest,
} from './draw-request.js';
import type { Drawn, Prepared, Replacement, Sealed } from './draw-steps.js';
import { DrawsStore, type SelectedRow } from './draws.store.js';
import type { FrameCounts } from './frame-counts.js';

/** A draw as far as it has come. */
export type FoundDraw = {
  readonly id: string;
  readonly subjectId: string;
  readonly frameId: string;
  readonly document: DrawDocument;
};

/** The document, the frame with its salts, or the list of who was left out. */
export type DrawFile = 'record' | 'frame' | 'left-out';

type Step = { readonly drawId: string; readonly chain: string; readonly by: DrawRequest['by'] };

@Injectable()
export class Draws {
  constructor(
    private readonly store: DrawsStore,
    private readonly frames: DrawFrames,
    private readonly burden: ContactBurden,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    @Inject(CONFIG) private readonly config: Pick<Config, 'drawLeadMinutes'>,
  ) {}

  async find(tx: Tx, id: string): Promise<FoundDraw | undefined> {
    const draw = await this.store.find(tx, id);
    const document = draw && (await this.store.stages(tx, id)).at(-1)?.document;
    return draw && document && { id, subjectId: draw.subjectId, frameId: draw.frameId, document };
  }

  /** Everybody in the audience gets a place in the frame of the draw; who is left out stays visible with the reason. */
  async prepare(tx: Tx, request: DrawRequest): Promise<Prepared> {
    return this.prepareAs(tx, await this.begin(tx, request), request);
  }

  /** A draw that has an id, and no document yet. */
  async begin(tx: Tx, { subjectId, frameId, replaces }: Omit<DrawRequest, 'by'>): Promise<string> {
    const id = this.randomness.id();
    const again = { replacesId: replaces?.draw ?? null, reason: replaces?.reason ?? '' };
    await this.store.add(tx, { id, subjectId, frameId, createdAt: this.clock.now(), ...again });
    return id;
  }

  async prepareAs(tx: Tx, drawId: string, request: DrawRequest): Promise<Prepared> {
    const people = await this.frames.gather(tx, request);
    const now = this.clock.now();
    const input = {
      frame: frameOf(people),
      excluded: leftOutOf(people),
      parameters: parametersFor(request, people),
    };
    const { purpose, replaces } = request;
    const contact = { quietMonths: request.quietMonths, ...(await this.contactRules(tx)) };
    const why = { purpose, replaces, leftOut: leftOutCounts(people), contact };
    const prepared = prepareDraw(input, why, now.toISOString());
    if (!prepared.ok) return prepared;
    await this.store.addPeople(tx, drawId, people);
    const chain = `poll:${request.subjectId}`;
    await this.addStage(tx, { drawId, chain, by: request.by }, prepared.draw);
    return { ok: true, drawId, draw: prepared.draw };
  }

  /**
   * From here nothing can change; the public value that decides is named before anybody can know it, as long ahead as the town
   * asks (`DRAW_LEAD_MINUTES`).
   */
  async seal(
    tx: Tx,
    drawId: string,
    announced: PublicValueAnnouncement,
    by: DrawRequest['by'],
  ): Promise<Sealed> {
    const found = await this.locked(tx, drawId);
    if (!found) return { ok: false, refused: 'unknown-draw' };
    if (found.document.stage !== 'prepared') return { ok: false, refused: 'not-in-this-state' };
    const people = await this.store.people(tx, drawId);
    // Whoever waits too long finds the frame erased.
    if (people.length === 0) return { ok: false, refused: 'frame-changed' };
    const root = frameRootOf(frameOf(people));
    if (!root.ok) throw new Error('The frame of a prepared draw has no root.');
    const sealedAt = this.clock.now().toISOString();
    const refused = announceRefusal({ announced, sealedAt }, this.config.drawLeadMinutes);
    if (refused) return { ok: false, refused };
    const sealed = sealDraw(found.document, { announced, frameRoot: root.root, sealedAt });
    if (!sealed.ok) return sealed;
    await this.addStage(tx, { drawId, chain: `poll:${found.subjectId}`, by }, sealed.draw);
    return sealed;
  }

  /** The outcome follows from what was sealed and the public value; nobody has a choice any more. */
  async draw(tx: Tx, drawId: string, publicValue: PublicValue, by: DrawRequest['by']): Promise<Drawn> {
    const found = await this.locked(tx, drawId);
    if (!found) return { ok: false, refused: 'unknown-draw' };
    if (found.document.stage !== 'sealed') return { ok: false, refused: 'not-in-this-state' };
    const people = await this.store.people(tx, drawId);
    const drawnAt = this.clock.now().toISOString();
    const pool = { frame: frameOf(people), excluded: leftOutOf(people) };
    const drawn = concludeDraw(found.document, pool, { publicValue, isGenuine: isGenuineBeacon, drawnAt });
    if (!drawn.ok) return drawn;
    await this.addStage(tx, { drawId, chain: `poll:${found.subjectId}`, by }, drawn.draw);
    await this.store.addSelection(tx, drawId, drawn.draw);
    return drawn;
  }

  /** In ticket order. */
  selected(tx: Tx, drawId: string): Promise<readonly SelectedRow[]> {
    return this.store.selected(tx, drawId);
  }

  /** The frame as it was sealed, for the griffier or notary who keeps a copy; empty once it was erased. */
  frame(tx: Tx, drawId: string): Promise<readonly DrawPerson[]> {
    return this.store.people(tx, drawId);
  }

  /** Everybody selected by any draw over this frame: the only people whose names may be asked for. */
  drawnFrom(tx: Tx, frameId: string): Promise<readonly string[]> {
    return this.store.selectedFrom(tx, frameId);
  }

  /** Forgets who stood in the draws over a frame that is erased; the documents and the selected numbers stay. */
  forgetFrame(tx: Tx, frameId: string): Promise<number> {
    return this.store.removePeople(tx, frameId);
  }

  /** How many people and addresses stand in the frame of a draw; nobody once it was erased. */
  counts(tx: Tx, drawId: string): Promise<FrameCounts> {
    return this.store.counts(tx, drawId);
  }

  /** The newest draw for this subject that was sealed: whoever draws again must name it and say why. */
  lastSealed(tx: Tx, subjectId: string): Promise<string | undefined> {
    return this.store.lastSealed(tx, subjectId);
  }

  /** The sealed draw that came instead of this one. */
  replacedBy(tx: Tx, drawId: string): Promise<Replacement | undefined> {
    return this.store.replacedBy(tx, drawId);
  }

  /** That a file of this draw left the house stands in the trail. */
  recordDownload(tx: Tx, draw: FoundDraw, file: DrawFile, by: DrawRequest['by']): Promise<void> {
    const { id, subjectId } = draw;
    const event = { chain: `poll:${subjectId}`, event: 'draw.downloaded', actor: by, subject: id };
    return this.audit.record(tx, { ...event, facts: { file } });
  }

  private async contactRules(tx: Tx): Promise<Omit<ContactRules, 'quietMonths'>> {
    const { months, perPerson, perHousehold } = await this.burden.limits(tx);
    return { months, perPerson, perHousehold };
  }

  private async locked(tx: Tx, drawId: string): Promise<FoundDraw | undefined> {
    const draw = await this.store.lock(tx, drawId);
    return draw && this.find(tx, drawId);
  }

  private async addStage(tx: Tx, { drawId, chain, by }: Step, document: DrawDocument): Promise<void> {
    const { stage } = document;
    const digest = sha256(canonicalJson(document));
    await this.store.addStage(tx, {
      drawId,
      stage,
      at: this.clock.now(),
      byAccount: by.accountId,
      document,
      digest,
    });
    const facts: AuditFacts = { digest, people: document.parameters.size };
    await this.audit.record(tx, { chain, event: `draw.${stage}`, actor: by, subject: drawId, facts });
  }
}
