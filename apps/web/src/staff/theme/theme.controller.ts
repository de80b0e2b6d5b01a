// The look of this municipality: chosen by an administrator, checked on contrast, worn at once.
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Transactions } from '#platform/database/transactions.js';
import type { FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { ThemeKeeper, type NewTheme } from '#platform/theme/theme-keeper.service.js';
import { filledTheme, LARGEST_LOGO_BYTES, logoFrom, themeForm } from './theme.form.js';
import { themePage } from './theme.page.js';

const VIEW = 'staff/theme/theme';
const NO_LOGO = 'Kies een SVG-bestand zonder scripts en zonder plaatjes van elders, hooguit 100 kB';

@May('beheerder')
@Controller('werk/thema')
export class ThemeController {
  constructor(
    private readonly keeper: ThemeKeeper,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  show(@Query('gedaan') done: unknown, @CurrentStaff() person: StaffPerson): Page {
    return this.view(person, { done: typeof done === 'string' ? done : '' });
  }

  @Post()
  @HttpCode(200)
  async choose(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    const { theme, logoSvg } = this.keeper.current();
    const outcome = themeForm(theme, body);
    if (!outcome.ok) return this.view(person, { form: outcome.form });
    await this.wear({ content: outcome.input, logoSvg, by: person.accountId });
    return seeOther('/werk/thema?gedaan=bewaard');
  }

  @Post('logo')
  @HttpCode(200)
  async logo(@CurrentStaff() person: StaffPerson, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const limits = { fileSize: LARGEST_LOGO_BYTES + 1 };
    const sent = await request.file({ limits, throwFileSizeLimit: false });
    const logoSvg = logoFrom(sent ? await sent.toBuffer() : Buffer.alloc(0));
    if (logoSvg === undefined) return this.view(person, { logoError: NO_LOGO });
    await this.wear({ content: this.contentNow(), logoSvg, by: person.accountId });
    return seeOther('/werk/thema?gedaan=logo');
  }

  @Post('terug')
  async back(@CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.wear({ content: null, logoSvg: '', by: person.accountId });
    return seeOther('/werk/thema?gedaan=terug');
  }

  private async wear(chosen: NewTheme): Promise<void> {
    await this.transactions.run((tx) => this.keeper.save(tx, chosen));
    await this.keeper.refresh();
  }

  /** A logo beside a theme that is still in a file takes that theme along as it is. */
  private contentNow(): string {
    const { theme, content } = this.keeper.current();
    if (content !== '') return content;
    const outcome = themeForm(theme, filledTheme(theme).values);
    if (!outcome.ok) throw new Error('The theme that is worn does not pass its own check.');
    return outcome.input;
  }

  private view(
    person: StaffPerson,
    seen: { readonly form?: FormView; readonly logoError?: string; readonly done?: string },
  ): Page {
    const { theme, content, logoSvg } = this.keeper.current();
    const { form = filledTheme(theme), logoError = '', done = '' } = seen;
    const facts = { person, theme, isChosen: content !== '', hasLogo: logoSvg !== '' || theme.logo !== '' };
    const status = seen.form || logoError !== '' ? 422 : 200;
    return page(VIEW, themePage({ ...facts, form, logoError, done }), { status });
  }
}
