package dev.podarium.printers;

import java.util.Map;
import java.util.TreeMap;

/** What the columns say, by their names; one of a name says the same in every table. */
final class ColumnDescriptions {

  private static final String TEXT =
      """
      Access Modes: how many Nodes and Pods may mount it, and whether they may write
      Active: how many of its Jobs are running
      Address: where it is reached from outside
      AddressType: of which sort its addresses are
      Age: for how long it has been there
      AllowVolumeExpansion: whether volumes of it may grow
      Allowed Disruptions: how many Pods may be evicted now
      Available: how many Pods have been ready for long enough
      Capacity: how much it holds
      Claim: which claim it is bound to
      Class: which controller is to serve it
      Cluster-IP: the address within the cluster
      Completions: how many Pods have succeeded, of how many
      Container-Runtime: what runs its containers
      Containers: the names of the containers of its Pods
      Controller: who acts on it
      Count: how often it was seen
      Created At: when it was created
      Current: how many Pods there are
      Data: how many entries it has
      Desired: how many Pods are wanted
      Duration: for how long it has run, or did
      Endpoints: the addresses behind it
      External-IP: the address from outside
      First Seen: when it was first seen, as an age
      Global-Default: whether Pods without a class get it
      Groups: the groups that have the role
      Handler: the configuration of the container runtime
      Holder: who has it now
      Hosts: for which hosts it is
      IP: the address of the Pod
      Images: the images of the containers of its Pods
      Internal-IP: the address within the cluster
      Kernel-Version: the kernel of the Node
      Last Schedule: when a Job was last begun, as an age
      Last Seen: when it was last seen, as an age
      Limit: how much of each limit is taken, of how much
      Max Unavailable: how many Pods may be missing
      MaxPods: how many Pods there are at most
      Message: what happened
      Min Available: how many Pods must be there
      MinPods: how many Pods there are at least
      Name: the name, unique for its kind and namespace
      Node: the Node that it is bound to
      Node Selector: the labels of the Nodes that it is for
      Nominated Node: the Node on which room is being made for it
      OS-Image: the operating system of the Node
      Object: what it is about
      Parameters: what its controller is told
      Pod-Selector: the Pods that it is about
      Port(s): the ports that it has, and those of every Node
      Ports: the ports that it has
      PreemptionPolicy: whether others are evicted for its Pods
      Provisioner: who makes volumes of it
      Readiness Gates: how many of its further conditions are true
      Ready: how many are ready
      Reason: why, in a word
      Reclaim Policy: what becomes of it without its claim
      ReclaimPolicy: what becomes of volumes without their claim
      Reference: what it scales
      Replicas: how many Pods there are
      Request: how much of each request and count is taken, of how much
      Restarts: how often containers were restarted, and when last
      Revision: the number of the revision
      Role: which role is given
      Roles: what the Node is there for
      Schedule: when Jobs are begun
      Selector: the labels of its Pods
      ServiceAccounts: the service accounts that have the role
      Source: who has seen it
      Status: how it is, in a word
      StorageClass: the class of storage
      Subobject: the part that it is about
      Suspend: whether it begins no Jobs for now
      Targets: what is measured, of what is wanted
      Timezone: in which its schedule is read
      Type: of which sort it is
      Up-to-date: how many Pods are of the newest template
      Users: the users that have the role
      Value: the priority of its Pods
      Version: the version of the kubelet
      Volume: the volume that it is bound to
      VolumeAttributesClass: the class of attributes of the volume
      VolumeBindingMode: when volumes of it are bound
      VolumeMode: whether it is a file system or a device
      """;

  private static final Map<String, String> BY_NAME = read();

  private ColumnDescriptions() {}

  /** One sentence without its end; empty for a column that speaks for itself. */
  static String of(String column) {
    return BY_NAME.getOrDefault(column, "");
  }

  private static Map<String, String> read() {
    var descriptions = new TreeMap<String, String>();
    TEXT.lines()
        .map(line -> line.split(": ", 2))
        .forEach(parts -> descriptions.put(parts[0], parts[1]));
    return descriptions;
  }
}
