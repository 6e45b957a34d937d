/**
 * What every Namespace gets of itself: the ServiceAccount {@code default} and the ConfigMap {@code
 * kube-root-ca.crt}, which every Pod's token volume names.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/serviceaccount,
 * pkg/controller/certificates/rootcacertpublisher
 */
@NullMarked
package dev.podarium.cluster.controllers.serviceaccount;

import org.jspecify.annotations.NullMarked;
