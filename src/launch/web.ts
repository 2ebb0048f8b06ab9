import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { NEST_OPTIONS, setUp } from '../app.setup.js';
import { FrameworkRegister } from '../framework/framework-register.js';
import { refuseUnsafeServiceUser } from '../platform/database/service-user.js';
import type { ProcessContext, Stoppable } from './run-process.js';

/** The web process: refuses a database user that policies do not bind, then listens. */
export async function startWeb({ config, serviceUrl, log }: ProcessContext): Promise<Stoppable> {
  const app = await NestFactory.create(AppModule.with({ config, serviceUrl, log }), NEST_OPTIONS);
  setUp(app);
  await refuseUnsafeServiceUser(app.get(DataSource));
  await app.get(FrameworkRegister).register();
  await app.listen(config.port, config.host);
  return app;
}
