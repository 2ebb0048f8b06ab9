import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { WeightSchemeRow } from '../framework/weight-scheme.entity.js';
import { WeightSchemes } from '../framework/weight-schemes.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { PublicationDto } from './dto/panel.dto.js';
import { panelResult } from './panel-result.js';
import { panelStateAfter } from './panel.status.js';
import { PanelsRepository } from './panels.repository.js';
import { basisOf, schemeWording } from './provenance.js';
import { stepImpossible, tooFewExperts } from './weighting.errors.js';

/** A closed panel's opinion becomes a weight scheme that never changes. */
@Injectable()
export class PublishScheme {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly schemes: WeightSchemes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SettingsRegister,
  ) {}

  /** @throws AppError 404, 409 not closed or too few experts, 422 */
  publish(actor: UserActor, panelId: string, body: unknown, locale: Locale): Promise<WeightSchemeRow> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.locked(panelId);
      if (!panel) throw notFound();
      const state = panelStateAfter(panel.state, 'publish');
      if (state === null) throw stepImpossible();
      const { version } = this.catalogue;
      const result = panelResult(version.structure, await this.panels.experts(panelId));
      const { group } = result;
      if (!group) throw tooFewExperts(result.taking);
      const read = readDto(PublicationDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const { reviewingBody, timeZone } = this.settings.current;
      const basis = basisOf(version.structure, panelId, result, group);
      const facts = { panel, basis, version, names: read.value.names, reviewingBody, timeZone };
      const scheme = await this.schemes.publish(actor, {
        slug: panel.slug,
        weights: group.weights,
        basis,
        wording: (_, publishedAt) => schemeWording({ ...facts, publishedAt }),
      });
      await this.panels.change(panelId, { state, weightScheme: scheme.id });
      const details = { panel: panelId, experts: basis.experts.length };
      await record({ action: 'weights.published', object: { kind: 'weight-scheme', id: scheme.id }, details });
      return scheme;
    });
  }
}
