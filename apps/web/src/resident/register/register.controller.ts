// Registering for an assembly with a personal link: look, fill in, check, send; looking changes nothing.
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  FormStamp,
  Registrations,
  SeatAnswers,
  seatsMove,
  SeatLinks,
  type Newcomer,
} from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { WrongCodes } from '../code/wrong-codes.service.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { isCaught, registerForm, typedFields, turnedAway } from './register.form.js';
import {
  closedPage,
  registerCheckPage,
  registeredPage,
  registerPage,
  type RegisterFacts,
} from './register.page.js';

const FORM = 'resident/register/register';
const WRONG = { status: 422 };

@Controller('aanmelden/:token')
export class RegisterController {
  constructor(
    private readonly transactions: Transactions,
    private readonly registrations: Registrations,
    private readonly stamps: FormStamp,
    private readonly mistakes: WrongCodes,
    private readonly seats: SeatAnswers,
    private readonly seatLinks: SeatLinks,
  ) {}

  /** After the draw the same link, or the code of the letter, leads to the personal page: yes or no, or the reserve list. */
  @Get()
  async show(@Param('token') token: string): Promise<Page | SeeOther> {
    const found = await this.arrive(token);
    if (found?.registration && (await this.hasPlace(found.registration.id)))
      return seeOther(`/plaats/${this.seatLinks.tokenFor(found.registration.id)}`);
    return refusal(found, token) ?? page(FORM, registerPage(this.facts(found, token)));
  }

  @Post()
  @HttpCode(200)
  async check(@Param('token') token: string, @Body() body: unknown): Promise<Page> {
    const found = await this.arrive(token);
    const refused = refusal(found);
    if (refused || !found) return refused ?? unknown();
    const facts = this.facts(found, token, body);
    if (new Form(body).given('terug') !== '') return page(FORM, registerPage(facts, new Form(body).view()));
    const read = registerForm(body, found.assembly.categories);
    if (!read.ok) return page(FORM, registerPage(facts, read.form), WRONG);
    const fields = typedFields(body, found.assembly.categories);
    return page('resident/register/check', registerCheckPage(facts, read.input, fields));
  }

  @Post('versturen')
  @HttpCode(200)
  async send(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const found = await this.arrive(token);
    const refused = refusal(found);
    if (refused || !found) return refused ?? unknown();
    const read = registerForm(body, found.assembly.categories);
    if (!read.ok) return page(FORM, registerPage(this.facts(found, token, body), read.form), WRONG);
    // A program is told that all went well, so that it does not try again more cleverly.
    if (isCaught(body)) return seeOther(`/aanmelden/${token}/bedankt`);
    // People who share a network with such a program must know that they are not registered yet.
    const wait = this.mistakes.take(request.ip) ? undefined : 'too-often';
    const honest = this.stamps.isHonest(new Form(body).given('stempel'), stampOf(token));
    const reason = wait ?? (honest ? undefined : 'too-fast');
    if (reason)
      return page(FORM, registerPage(this.facts(found, token, body), turnedAway(body, reason)), WRONG);
    this.mistakes.giveBack(request.ip);
    const done = await this.transactions.run((tx) => this.registrations.register(tx, token, read.input));
    return done.ok
      ? seeOther(`/aanmelden/${token}/bedankt`)
      : page('resident/register/closed', closedPage(done.refused, found.assembly));
  }

  @Get('bedankt')
  async thanks(@Param('token') token: string): Promise<Page> {
    const found = await this.arrive(token);
    if (!found) return unknown();
    const withdrawn = found.registration?.removed === 'withdrew';
    return page('resident/register/registered', registeredPage(found.assembly, { trial: false, withdrawn }));
  }

  @Post('intrekken')
  async withdraw(@Param('token') token: string): Promise<SeeOther> {
    await this.transactions.run((tx) => this.registrations.withdraw(tx, token));
    return seeOther(`/aanmelden/${encodeURIComponent(token)}/bedankt`);
  }

  /** Not before they were asked: who is drawn hears it from us first. */
  private hasPlace(registrationId: string): Promise<boolean> {
    return this.transactions.read(async (tx) => {
      const place = await this.seats.placeOf(tx, registrationId);
      return place !== undefined && seatsMove(place.assembly) && place.seat?.state !== 'waiting';
    });
  }

  private arrive(token: string): Promise<Newcomer | undefined> {
    return this.transactions.read((tx) => this.registrations.arrive(tx, token));
  }

  /** @param body the form that is shown again, with its own stamp */
  private facts(found: Newcomer | undefined, token: string, body: unknown = {}): RegisterFacts {
    if (!found) throw new Error('Nobody stands at the door.');
    const { assembly, known, registration } = found;
    return {
      assembly,
      known,
      at: `/aanmelden/${token}`,
      stamp: this.stamps.keep(new Form(body).given('stempel'), stampOf(token)),
      registered: registration?.removed === '',
      trial: false,
    };
  }
}

const stampOf = (token: string): string => `register ${token}`;
const unknown = (): Page => page('resident/no-entry/no-entry', noEntryPage('unknown-link'), { status: 404 });

function refusal(found: Newcomer | undefined, token = ''): Page | undefined {
  if (!found) return unknown();
  if (found.entry === 'open') return undefined;
  return page(
    'resident/register/closed',
    closedPage(
      found.entry,
      found.assembly,
      found.registration && { token, registered: found.registration.removed === '' },
    ),
  );
}
