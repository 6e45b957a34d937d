/**
 * The selected object: desired against actual, conditions, what was said and what is, owners and
 * owned, why, events, YAML, and what can be done with it now.
 *
 * <p>One class a kind writes a details of records from a snapshot, without the toolkit; the views
 * show the records and touch only what differs, so that nothing flickers and a scroll position
 * stays. To show another kind, write its details and name it in {@link
 * dev.podarium.workbench.kinds.DetailsByKind}.
 */
@NullMarked
package dev.podarium.workbench.inspector;

import org.jspecify.annotations.NullMarked;
