/**
 * The rules of validation that kinds share, each part of an object in a class of its own.
 *
 * <p>A rule looks at one {@link dev.podarium.cluster.apiserver.validation.Field} and reports what
 * is wrong there; paths are only written out for what is wrong, so that a sound Pod costs next to
 * nothing. Texts are hand-checked against Kubernetes' own: characters are tested one by one and not
 * by regular expressions, which cost more than everything else on the way of a Pod.
 */
@NullMarked
package dev.podarium.cluster.apiserver.validation;

import org.jspecify.annotations.NullMarked;
