/**
 * The selected object: desired against actual, conditions, what was said and what is, owners and
 * owned, why, events, YAML, and what can be done with it now.
 *
 * <p>What is shown is made as records of a snapshot, without the toolkit, by {@code kinds}; the
 * views here show the records and touch only what differs, so that nothing flickers and a scroll
 * position stays.
 */
@NullMarked
package dev.podarium.workbench.inspector;

import org.jspecify.annotations.NullMarked;
