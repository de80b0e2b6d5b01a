// Typing the code of a letter leads to the same page as the link in an e-mail.
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Answering } from '#features/answers/index.js';
import { Registrations } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { codePage, type CodeFault } from './code.page.js';
import { WrongCodes } from './wrong-codes.service.js';

@Controller('meedoen')
export class CodeController {
  constructor(
    private readonly transactions: Transactions,
    private readonly answering: Answering,
    private readonly registrations: Registrations,
    private readonly wrongCodes: WrongCodes,
  ) {}

  @Get()
  show(@Query('code') code: unknown): Page {
    return page('resident/code/code', codePage(typeof code === 'string' ? code.slice(0, 40) : ''));
  }

  @Post()
  async enter(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | SeeOther> {
    const typed = new Form(body).given('code').slice(0, 100);
    if (typed.trim() === '') return again(typed, 'empty');
    if (!this.wrongCodes.take(request.ip)) return again(typed, 'too-often', 429);
    const assemblyLink = await this.transactions.read((tx) => this.registrations.linkOfCode(tx, typed));
    if (assemblyLink !== undefined) {
      this.wrongCodes.giveBack(request.ip);
      return seeOther(`/aanmelden/${assemblyLink}`);
    }
    const found = await this.transactions.read((tx) => this.answering.linkOfCode(tx, typed));
    if (!found) return again(typed, 'unknown');
    this.wrongCodes.giveBack(request.ip);
    const { entrance, poll } = found.arrival;
    if (found.linkToken !== undefined) return seeOther(`/p/${found.linkToken}`);
    return page(
      'resident/no-entry/no-entry',
      noEntryPage(entrance === 'open' ? 'not-valid' : entrance, poll),
    );
  }
}

const again = (typed: string, fault: CodeFault, status = 422): Page =>
  page('resident/code/code', codePage(typed, fault), { status });
