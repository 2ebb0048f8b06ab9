import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AddPanel } from './add-panel.js';
import { ChangePanel } from './change-panel.js';
import { ChooseScheme } from './choose-scheme.js';
import { ExpertLinks } from './expert-links.js';
import { HoldPlace } from './hold-place.js';
import { InviteExpert } from './invite-expert.js';
import { MovePanel } from './move-panel.js';
import { PanelEffectApi } from './panel-effect.api.js';
import { PanelExpertsApi } from './panel-experts.api.js';
import { PanelPlacesApi } from './panel-places.api.js';
import { PanelPlacesRepository } from './panel-places.repository.js';
import { PanelsApi } from './panels.api.js';
import { PanelsRepository } from './panels.repository.js';
import { PublishScheme } from './publish-scheme.js';
import { ReadChoices } from './read-choices.js';
import { ReadEffect } from './read-effect.js';
import { ReadPanels } from './read-panels.js';
import { RenewExpertLink } from './renew-expert-link.js';
import { SaveOpinion } from './save-opinion.js';
import { StoredAnswersRepository } from './stored-answers.repository.js';
import { TryOpinion } from './try-opinion.js';
import { WeightSchemeChoicesApi } from './weight-scheme-choices.api.js';
import { ExpertDesk } from './expert-desk.js';
import { ExpertPages } from './expert.pages.js';
import { ExpertPairsPages } from './expert-pairs.pages.js';
import { ExpertPointsPages } from './expert-points.pages.js';
import { PanelEffectPages } from './panel-effect.pages.js';
import { PanelFormPages } from './panel-form.pages.js';
import { PanelPages } from './panel.pages.js';
import { PanelView } from './panel-view.js';
import { PublicationPages } from './publication.pages.js';
import { SchemePages } from './scheme.pages.js';
import { ShownExpertLink } from './shown-expert-link.js';
import { WeightingPages } from './weighting.pages.js';
import { WithdrawExpert } from './withdraw-expert.js';

@Module({
  imports: [AccountsModule],
  controllers: [
    PanelsApi,
    PanelExpertsApi,
    PanelEffectApi,
    WeightSchemeChoicesApi,
    PanelPlacesApi,
    WeightingPages,
    PanelFormPages,
    PanelPages,
    PanelEffectPages,
    PublicationPages,
    SchemePages,
    ExpertPages,
    ExpertPairsPages,
    ExpertPointsPages,
  ],
  providers: [
    PanelsRepository,
    PanelPlacesRepository,
    StoredAnswersRepository,
    ExpertLinks,
    ReadPanels,
    AddPanel,
    ChangePanel,
    MovePanel,
    InviteExpert,
    RenewExpertLink,
    WithdrawExpert,
    PublishScheme,
    ChooseScheme,
    ReadChoices,
    ReadEffect,
    HoldPlace,
    SaveOpinion,
    TryOpinion,
    ExpertDesk,
    PanelView,
    ShownExpertLink,
  ],
  exports: [ReadPanels, AddPanel, MovePanel, InviteExpert, PublishScheme, SaveOpinion],
})
export class WeightingModule {}
