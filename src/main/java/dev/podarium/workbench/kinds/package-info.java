/**
 * What the window knows of each kind: one descriptor a kind with its details for the inspector, its
 * words in a list, its card among owners, what can be done with it and what an edit of it leads to.
 *
 * <p>To show another kind well, write its {@link dev.podarium.workbench.kinds.KindDescriptor} and
 * add its line to {@link dev.podarium.workbench.kinds.KindDescriptors}; until then it is shown
 * plainly.
 */
@NullMarked
package dev.podarium.workbench.kinds;

import org.jspecify.annotations.NullMarked;
