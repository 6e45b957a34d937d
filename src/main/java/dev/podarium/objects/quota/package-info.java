/**
 * How much of what objects use, and whether it fits: what the API server asks of a ResourceQuota
 * and what its controller counts. Pure functions of objects.
 *
 * <p>Source: k8s.io/apiserver/pkg/quota/v1, kubernetes/kubernetes, pkg/quota/v1/evaluator
 */
@NullMarked
package dev.podarium.objects.quota;

import org.jspecify.annotations.NullMarked;
