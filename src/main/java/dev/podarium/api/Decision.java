package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * What a component has decided after it compared what is wanted with what it sees; nothing is
 * written yet.
 *
 * @param key the object that it is about
 * @param readRevision the state of the world that it looked at
 * @param wanted the object in that state, which says what is wanted
 * @param plan what it is going to do, a line for a person each; empty: nothing
 */
public record Decision(ObjectRef key, long readRevision, HasMetadata wanted, List<String> plan) {}
