// Where somebody lands who signed in without having been on the way to a page: the first door of their role.
import { Controller, Get } from '@nestjs/common';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { homeOf } from '../../layout/navigation.js';
import { ARRIVAL } from './sign-in.form.js';

@May()
@Controller()
export class ArrivalController {
  @Get(ARRIVAL)
  arrive(@CurrentStaff() person: StaffPerson): SeeOther {
    return seeOther(homeOf(person));
  }
}
