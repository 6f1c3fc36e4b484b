"""The OCO-wegwijzer: YAML about independent client support to a site in many languages."""
