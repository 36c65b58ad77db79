"""Every file can be read: what stands where, and what does not."""
