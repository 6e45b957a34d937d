/**
 * {@code kubectl apply}: the three-way merge of what was applied last, what is written now and what
 * is there; found out once, for the diff as for the command.
 */
@NullMarked
package dev.podarium.kubectl.apply;

import org.jspecify.annotations.NullMarked;
