/**
 * The strip of a Deployment: Pods of each revision over virtual time between the bounds that it
 * keeps. What is drawn is folded from changes into records without the toolkit.
 */
@NullMarked
package dev.podarium.workbench.strips.deployment;

import org.jspecify.annotations.NullMarked;
