package dev.podarium.api;

import java.util.List;

/**
 * What led to a moment, and the moment itself: one consistent value.
 *
 * @param moment the state after the last of the changes
 * @param changes oldest first, each the revision after the one before, the last the moment's own;
 *     empty when nothing changed. Unmodifiable; any thread
 * @param complete whether these are all the changes since the address that was asked about. If not
 *     (compacted, or of another branch), begin anew from the moment: the changes then are those of
 *     its branch that are still retained
 */
public record Changes(Moment moment, List<Change> changes, boolean complete) {}
