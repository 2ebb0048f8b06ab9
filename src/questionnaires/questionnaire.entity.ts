import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { PrintedDocument } from '../platform/printing/printed-document.entity.js';
import type { QuestionnaireSubject } from './questionnaire-model.js';

/** The questions to print, asked for once and kept. */
@Entity('questionnaires')
@Unique('questionnaires_equal_unique', ['assessmentId', 'locale', 'fingerprint'])
@Check('questionnaires_status_known', `status IN ('queued', 'rendering', 'ready', 'failed')`)
@Check('questionnaires_ready_has_content', `status <> 'ready' OR (content IS NOT NULL AND content_sha256 IS NOT NULL)`)
@Index('questionnaires_assessment_idx', ['assessmentId', 'agencyId'])
@Index('questionnaires_requested_by_idx', ['requestedBy'])
export class Questionnaire extends PrintedDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'questionnaires_pk' })
  id: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Assessment, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'questionnaires_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'questionnaires_assessment_fk' },
  ])
  assessment?: Assessment;

  @Column('jsonb')
  subject: QuestionnaireSubject;

  @Column('text', { name: 'wording_revision' })
  wordingRevision: string;

  /** Of everything that decides what is printed: an equal one is not printed again. */
  @Column('text')
  fingerprint: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'questionnaires_requested_by_fk' })
  requester?: User;
}
