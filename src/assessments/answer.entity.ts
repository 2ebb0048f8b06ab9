import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { AnswerContent, Respondent } from '../sheet/answer-sheet.js';
import { Assessment } from './assessment.entity.js';

/** What is stored of an answer: the contract's item without its factor. */
export type StoredAnswer = AnswerContent & { readonly respondents?: readonly Respondent[] };

/** The agency's consolidated answer to one factor. */
@Entity('answers')
@Index('answers_assessment_idx', ['assessmentId', 'agencyId'])
export class Answer {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'answers_pk' })
  assessmentId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'answers_pk' })
  factor: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Assessment, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'answers_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'answers_assessment_fk' },
  ])
  assessment?: Assessment;

  @Column('jsonb')
  content: StoredAnswer;

  @Column('integer')
  version: number;

  /** Taken over from the former assessment, and not written anew since. */
  @Column('boolean', { name: 'carried_over', default: false })
  carriedOver?: boolean;

  @Index('answers_updated_by_idx')
  @Column('uuid', { name: 'updated_by' })
  updatedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'updated_by', foreignKeyConstraintName: 'answers_updated_by_fk' })
  updater?: User;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
