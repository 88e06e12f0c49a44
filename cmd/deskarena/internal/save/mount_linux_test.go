package save

import "golang.org/x/sys/unix"

// mountSmall mounts a file system of 64 KB.
func mountSmall(dir string) (unmount func() error, err error) {
	return func() error { return unix.Unmount(dir, unix.MNT_DETACH) }, unix.Mount("tmpfs", dir, "tmpfs", 0, "size=64k")
}
