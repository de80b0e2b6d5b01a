// Publishes the format in which questionnaires travel, so that other programs can write them and check what they wrote.
import { Controller, Get, Header } from '@nestjs/common';
import { questionnaireSchema } from './questionnaire-schema.js';

@Controller('schema')
export class SchemaController {
  @Get('vragenlijst-1.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  questionnaire(): string {
    return questionnaireSchema;
  }
}
