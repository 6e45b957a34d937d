/** What the strips of all kinds share: what one is, and the brush that draws their grammar. */
@NullMarked
package dev.podarium.workbench.strips.drawing;

import org.jspecify.annotations.NullMarked;
