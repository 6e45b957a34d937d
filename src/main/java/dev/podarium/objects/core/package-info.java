/**
 * What can be asked of the kinds of the core group, and copies of them with a part changed:
 * Namespaces, Nodes, Services, Secrets and Events. Pods have a room of their own.
 */
@NullMarked
package dev.podarium.objects.core;

import org.jspecify.annotations.NullMarked;
