import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * The reviewing body's own weights. A published scheme never changes; which scheme new assessments use has a history.
 * Experts of a panel have no account: each has a link, and functions of the owner read and write what belongs to it,
 * as long as the panel is open. Who published or chose is kept as an id: the framework's tables know no accounts.
 */
export class Weighting1763850000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [...SCHEMES, ...PANELS]);
    await protect(runner, 'weight_schemes', 'weight_scheme_choices', 'panels', 'panel_experts');
    await run(runner, [...POLICIES, ...FUNCTIONS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION save_panel_opinion(bytea, timestamptz, jsonb, jsonb)',
      'DROP FUNCTION panel_opinions_of(bytea)',
      'DROP FUNCTION panel_place_of(bytea)',
      'DROP TABLE panel_experts',
      'DROP TABLE panels',
      'DROP TABLE weight_scheme_choices',
      'DROP TABLE weight_schemes',
    ]);
  }
}

const SCHEMES = [
  `CREATE TABLE weight_schemes (
    id text NOT NULL,
    slug text NOT NULL,
    version integer NOT NULL,
    framework text NOT NULL,
    weights jsonb NOT NULL,
    weights_hash text NOT NULL,
    wording jsonb NOT NULL,
    basis jsonb NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT weight_schemes_pk PRIMARY KEY (id),
    CONSTRAINT weight_schemes_version_unique UNIQUE (slug, version),
    CONSTRAINT weight_schemes_id_made_of CHECK (id = slug || '@' || version),
    CONSTRAINT weight_schemes_slug_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40),
    CONSTRAINT weight_schemes_framework_fk FOREIGN KEY (framework) REFERENCES framework_versions (id))`,
  'CREATE INDEX weight_schemes_framework_idx ON weight_schemes (framework)',
  `CREATE TABLE weight_scheme_choices (
    id uuid NOT NULL,
    weight_scheme text NOT NULL,
    reason text,
    chosen_by uuid NOT NULL,
    chosen_at timestamptz NOT NULL,
    CONSTRAINT weight_scheme_choices_pk PRIMARY KEY (id))`,
];

const PANELS = [
  `CREATE TABLE panels (
    id uuid NOT NULL,
    title text NOT NULL,
    slug text NOT NULL,
    framework text NOT NULL,
    question text,
    due_on date,
    state text NOT NULL,
    weight_scheme text,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    opened_at timestamptz,
    closed_at timestamptz,
    CONSTRAINT panels_pk PRIMARY KEY (id),
    CONSTRAINT panels_state_known CHECK (state IN ('draft', 'open', 'closed', 'published', 'abandoned')),
    CONSTRAINT panels_published_scheme CHECK ((state = 'published') = (weight_scheme IS NOT NULL)),
    CONSTRAINT panels_framework_fk FOREIGN KEY (framework) REFERENCES framework_versions (id),
    CONSTRAINT panels_weight_scheme_fk FOREIGN KEY (weight_scheme) REFERENCES weight_schemes (id),
    CONSTRAINT panels_created_by_fk FOREIGN KEY (created_by) REFERENCES users (id))`,
  'CREATE INDEX panels_framework_idx ON panels (framework)',
  'CREATE INDEX panels_weight_scheme_idx ON panels (weight_scheme)',
  'CREATE INDEX panels_created_by_idx ON panels (created_by)',
  `CREATE TABLE panel_experts (
    id uuid NOT NULL,
    panel_id uuid NOT NULL,
    name text NOT NULL,
    organisation text NOT NULL,
    email text,
    token_hash bytea NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    judgements jsonb NOT NULL DEFAULT '[]',
    points jsonb NOT NULL DEFAULT '{}',
    changed_at timestamptz,
    CONSTRAINT panel_experts_pk PRIMARY KEY (id),
    CONSTRAINT panel_experts_token_unique UNIQUE (token_hash),
    CONSTRAINT panel_experts_panel_fk FOREIGN KEY (panel_id) REFERENCES panels (id),
    CONSTRAINT panel_experts_invited_by_fk FOREIGN KEY (invited_by) REFERENCES users (id))`,
  'CREATE INDEX panel_experts_panel_idx ON panel_experts (panel_id, invited_at, id)',
  'CREATE INDEX panel_experts_invited_by_idx ON panel_experts (invited_by)',
];

const POLICIES = [
  'CREATE POLICY weight_schemes_read ON weight_schemes FOR SELECT USING (true)',
  `CREATE POLICY weight_schemes_publish ON weight_schemes FOR INSERT
    WITH CHECK (app_has_role('administrator') AND published_by = app_user_id())`,
  'CREATE POLICY weight_scheme_choices_read ON weight_scheme_choices FOR SELECT USING (true)',
  `CREATE POLICY weight_scheme_choices_choose ON weight_scheme_choices FOR INSERT
    WITH CHECK (app_has_role('administrator') AND chosen_by = app_user_id())`,
  'CREATE POLICY panels_read ON panels FOR SELECT USING (app_is_central())',
  `CREATE POLICY panels_add ON panels FOR INSERT
    WITH CHECK (app_has_role('administrator') AND created_by = app_user_id())`,
  `CREATE POLICY panels_change ON panels FOR UPDATE USING (app_has_role('administrator'))`,
  'CREATE POLICY panels_by_link ON panels FOR ALL TO CURRENT_USER USING (true)',
  'CREATE POLICY panel_experts_read ON panel_experts FOR SELECT USING (app_is_central())',
  `CREATE POLICY panel_experts_invite ON panel_experts FOR INSERT
    WITH CHECK (app_has_role('administrator') AND invited_by = app_user_id())`,
  `CREATE POLICY panel_experts_change ON panel_experts FOR UPDATE USING (app_has_role('administrator'))`,
  'CREATE POLICY panel_experts_by_link ON panel_experts FOR ALL TO CURRENT_USER USING (true)',
];

const AS_OWNER = 'SECURITY DEFINER SET search_path = public, pg_temp';

/**
 * `panel_opinions_of`: what the others said, without names, once nobody can change anything. `save_panel_opinion` holds
 * the panel's row, so that nothing is saved into one that is being closed.
 */
const FUNCTIONS = [
  `CREATE FUNCTION panel_place_of(wanted bytea)
    RETURNS TABLE (expert_id uuid, name text, organisation text, judgements jsonb, points jsonb,
      changed_at timestamptz, withdrawn_at timestamptz, title text, question text, due_on date, state text,
      framework text, weight_scheme text)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
      SELECT e.id, e.name, e.organisation, e.judgements, e.points, e.changed_at, e.withdrawn_at, p.title, p.question,
        p.due_on, p.state, p.framework, p.weight_scheme
      FROM panel_experts e JOIN panels p ON p.id = e.panel_id WHERE e.token_hash = wanted $$`,
  `CREATE FUNCTION panel_opinions_of(wanted bytea) RETURNS TABLE (judgements jsonb, points jsonb)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
      SELECT o.judgements, o.points FROM panel_experts e JOIN panels p ON p.id = e.panel_id
        JOIN panel_experts o ON o.panel_id = p.id AND o.withdrawn_at IS NULL
      WHERE e.token_hash = wanted AND e.withdrawn_at IS NULL AND p.state IN ('closed', 'published')
      ORDER BY o.invited_at, o.id $$`,
  `CREATE FUNCTION save_panel_opinion(wanted bytea, at timestamptz, given jsonb, more_points jsonb) RETURNS boolean
    LANGUAGE plpgsql ${AS_OWNER} AS $$
    DECLARE place uuid;
    BEGIN
      SELECT e.id INTO place FROM panels p JOIN panel_experts e ON e.panel_id = p.id
        WHERE e.token_hash = wanted AND e.withdrawn_at IS NULL AND p.state = 'open' FOR SHARE OF p;
      IF place IS NULL THEN RETURN false; END IF;
      UPDATE panel_experts e SET judgements = coalesce(given, e.judgements),
        points = e.points || coalesce(more_points, '{}'), changed_at = at
        WHERE e.id = place AND e.withdrawn_at IS NULL AND e.token_hash = wanted;
      RETURN FOUND;
    END $$`,
];
