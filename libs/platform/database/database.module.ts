// Opens the database for Nest; features hand in their tables through `DatabaseModule.tables`.
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntitySchema } from 'typeorm';
import type { Config } from '../config/config.js';
import { dataSourceOptions, type DatabaseRole } from './data-source.js';
import { Transactions } from './transactions.js';

@Module({})
export class DatabaseModule {
  static for(config: Config, role: DatabaseRole): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config, role),
          autoLoadEntities: true,
          retryAttempts: 30,
          retryDelay: 1000,
        }),
      ],
      providers: [Transactions],
      exports: [Transactions, TypeOrmModule],
    };
  }

  /** The tables of one feature, so that its store can use them. */
  static tables(tables: EntitySchema[]): DynamicModule {
    return TypeOrmModule.forFeature(tables);
  }
}
