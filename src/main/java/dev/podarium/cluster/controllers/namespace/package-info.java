/**
 * The namespace controller: empties a Namespace that is being deleted, and lets it go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/namespace
 */
@NullMarked
package dev.podarium.cluster.controllers.namespace;

import org.jspecify.annotations.NullMarked;
