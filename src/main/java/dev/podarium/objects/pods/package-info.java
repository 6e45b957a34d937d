/**
 * Pods, their templates, containers, conditions, statuses and tolerations: what can be asked of
 * them, and copies with a part changed.
 */
@NullMarked
package dev.podarium.objects.pods;

import org.jspecify.annotations.NullMarked;
