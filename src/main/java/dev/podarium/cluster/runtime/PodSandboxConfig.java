package dev.podarium.cluster.runtime;

/**
 * Whom a sandbox is for.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, PodSandboxConfig
 *
 * @param name of the Pod
 * @param uid of the Pod
 * @param firstContainer by whose name chance draws how long it takes to set up
 * @param attempt how many sandboxes the Pod had before
 */
public record PodSandboxConfig(
    String name, String namespace, String uid, String firstContainer, int attempt) {}
