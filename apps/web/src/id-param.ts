// Ids in addresses: what is no id is the address of nothing, so the page does not exist.
import { HttpStatus, ParseUUIDPipe } from '@nestjs/common';

export const AN_ID = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND });
