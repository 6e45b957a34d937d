package dev.podarium.cluster.runtime;

/**
 * What a container runtime says of itself.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, RuntimeStatus
 *
 * @param runtimeReady whether it answers at all
 * @param networkReady whether Pods can be given addresses
 */
public record RuntimeStatus(boolean runtimeReady, boolean networkReady) {}
