//go:build !js

package release

import (
	"bytes"
	"fmt"
	"image"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

// pack makes the archive of a target: what somebody unpacks and opens.
func (r Release) pack(t Target, program []byte) (name string, body []byte, err error) {
	name = fmt.Sprintf("desk-arena-%s-%s", t.called(), t.Arch)
	license := entry{name + "/LICENSE", r.License, false}
	switch t.OS {
	case "windows":
		exe, err := r.withIcon(program)
		if err != nil {
			return "", nil, fmt.Errorf("%s: %w", t, err)
		}
		body, err = zipped([]entry{{name + "/deskarena.exe", exe, true}, license})
		return name + ".zip", body, err
	case "darwin":
		icns, err := iconICNS()
		if err != nil {
			return "", nil, err
		}
		app := name + "/Desk Arena.app/Contents/"
		body, err = tarball([]entry{
			{app + "Info.plist", fmt.Appendf(nil, plist, r.number()), false},
			{app + "MacOS/deskarena", program, true},
			{app + "Resources/icon.icns", icns, false},
			license,
		})
		return name + ".tar.gz", body, err
	}
	png, err := iconPNG(256)
	if err != nil {
		return "", nil, err
	}
	body, err = tarball([]entry{
		{name + "/deskarena", program, true},
		{name + "/deskarena.desktop", []byte(shortcut), false},
		{name + "/deskarena.png", png, false},
		license,
	})
	return name + ".tar.gz", body, err
}

// withIcon puts the icon and the version into a program for Windows.
func (r Release) withIcon(program []byte) ([]byte, error) {
	var sizes []image.Image
	for _, side := range []int{16, 32, 48, 64, 128, 256} {
		sizes = append(sizes, icon(side))
	}
	i, err := winres.NewIconFromImages(sizes)
	if err != nil {
		return nil, err
	}
	rs := &winres.ResourceSet{}
	if err := rs.SetIcon(winres.Name("APPICON"), i); err != nil {
		return nil, err
	}
	info := version.Info{}
	info.FileVersion[0], info.ProductVersion[0] = uint16(r.Ruleset), uint16(r.Ruleset)
	for key, value := range map[string]string{version.ProductName: "Desk Arena", version.FileDescription: "Desk Arena", version.ProductVersion: r.number() + " " + r.Commit} {
		if err := info.Set(version.LangDefault, key, value); err != nil {
			return nil, err
		}
	}
	rs.SetVersionInfo(info)
	var b bytes.Buffer
	err = rs.WriteToEXE(&b, bytes.NewReader(program))
	return b.Bytes(), err
}

const plist = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>CFBundleName</key><string>Desk Arena</string>
	<key>CFBundleIdentifier</key><string>desk-arena</string>
	<key>CFBundleExecutable</key><string>deskarena</string>
	<key>CFBundleIconFile</key><string>icon</string>
	<key>CFBundlePackageType</key><string>APPL</string>
	<key>CFBundleShortVersionString</key><string>%[1]s</string>
	<key>CFBundleVersion</key><string>%[1]s</string>
	<key>NSHighResolutionCapable</key><true/>
</dict>
</plist>
`

const shortcut = `[Desktop Entry]
Type=Application
Name=Desk Arena
Comment=CRMArena one can play
Exec=deskarena
Icon=deskarena
Categories=Education;Science;
`
