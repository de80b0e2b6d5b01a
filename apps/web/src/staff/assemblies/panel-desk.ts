// Asks for a long computation and waits a moment: mostly it is done before anybody notices.
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { PanelTasks, type PanelWish } from '#features/assemblies/index.js';
import { seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { actorOf, AssemblyDesk } from './assembly-desk.js';
import { organises } from './assembly-roles.js';

const LOOK_AGAIN_MS = 250;
const PATIENCE_MS = 4000;

@Injectable()
export class PanelDesk {
  constructor(
    readonly desk: AssemblyDesk,
    private readonly tasks: PanelTasks,
  ) {}

  async ask(id: string, person: StaffPerson, wish: PanelWish, then: string): Promise<Page | SeeOther> {
    if (!organises(person)) throw new NotAllowed();
    const asked = await this.desk.transactions.run((tx) => this.tasks.ask(tx, id, wish, actorOf(person)));
    if (!asked.ok) return this.desk.refused(person, id, asked.refused);
    await this.tasks.prompt(asked.taskId);
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
      const task = await this.desk.transactions.read((tx) => this.tasks.newest(tx, id));
      if (task?.doneAt) break;
      await sleep(LOOK_AGAIN_MS);
    }
    return seeOther(then);
  }

  async stop(id: string, person: StaffPerson, then: string): Promise<SeeOther> {
    if (!organises(person)) throw new NotAllowed();
    await this.desk.transactions.run((tx) => this.tasks.cancel(tx, id));
    return seeOther(then);
  }
}
