/**
 * The story of a rollout: Pods of each revision over virtual time between the bounds that the
 * Deployment keeps, and the caption that says in one sentence what just happened and why.
 *
 * <p>What is drawn is folded from changes into records without the toolkit; the panes only draw
 * them. The sentences themselves are made in {@link dev.podarium.narration}.
 */
@NullMarked
package dev.podarium.workbench.rollout;

import org.jspecify.annotations.NullMarked;
