/**
 * {@code kubectl describe}: an object told in lines, with what belongs to it.
 *
 * <p>Source: k8s.io/kubectl/pkg/describe/describe.go
 */
@NullMarked
package dev.podarium.kubectl.describe;

import org.jspecify.annotations.NullMarked;
