/**
 * The tables of {@code kubectl get}: which columns each kind has and what stands in them, one small
 * file a kind, and how they are laid out as text. In a real cluster the server makes the cells and
 * the client the text; both are pure functions, so they live together here and the window's tables
 * use the same cells.
 *
 * <p>Source: kubernetes/kubernetes, pkg/printers/internalversion/printers.go
 */
@NullMarked
package dev.podarium.printers;

import org.jspecify.annotations.NullMarked;
