/**
 * What the window knows of each kind: one descriptor a kind ({@code KindView}) with its details for
 * the inspector, its card, its words in a list, what can be done with it and what an edit of it
 * leads to. {@code KindViews} lists them; a kind that is not listed is shown plainly.
 *
 * <p>To show another kind well, write its descriptor and add its line to {@code KindViews}.
 */
@NullMarked
package dev.podarium.workbench.kinds;

import org.jspecify.annotations.NullMarked;
