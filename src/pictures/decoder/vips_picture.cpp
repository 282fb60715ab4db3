#include "pictures/decoder/vips_picture.h"

#include <vips/vips.h>

namespace samband::pictures {

static constexpr int jpeg_quality = 86; // no difference seen at a third of the bytes of 95
static constexpr int webp_quality = 86;

static VipsImage* of(const std::shared_ptr<void>& image)
{
    return static_cast<VipsImage*>(image.get());
}

/// Ends with what libvips has said since the last time.
static void must(int result)
{
    if (result == 0) return;
    VipsFailed failed{vips_error_buffer()};
    vips_error_clear();
    throw failed;
}

void start_vips(const char* program)
{
    if (VIPS_INIT(program) != 0) must(-1);
    vips_block_untrusted_set(TRUE);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_cache_set_max_mem(0);
}

VipsPicture::VipsPicture(void* image) : image_(image, [](void* it) { g_object_unref(it); }) {}

VipsPicture VipsPicture::open(const std::string& path, const std::string& format)
{
    const auto load = format == "jpeg" ? vips_jpegload : format == "png" ? vips_pngload : vips_webpload;
    VipsImage* image = nullptr;
    must(load(path.c_str(), &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr));
    return VipsPicture(image);
}

std::int64_t VipsPicture::width() const
{
    return vips_image_get_width(of(image_));
}

std::int64_t VipsPicture::height() const
{
    return vips_image_get_height(of(image_));
}

bool VipsPicture::moves() const
{
    return vips_image_get_n_pages(of(image_)) > 1;
}

/// Its own profile turned to sRGB; a profile that does not fit the pixels is passed over.
static VipsImage* in_srgb(VipsImage* image)
{
    VipsImage* out = nullptr;
    const bool profiled = vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
    if (profiled && vips_icc_transform(image, &out, "srgb", "embedded", TRUE, nullptr) == 0) return out;
    vips_error_clear();
    must(vips_colourspace(image, &out, VIPS_INTERPRETATION_sRGB, nullptr));
    return out;
}

VipsPicture VipsPicture::upright() const
{
    const VipsPicture colours(in_srgb(of(image_)));
    VipsImage* bytes = nullptr;
    must(vips_cast(of(colours.image_), &bytes, VIPS_FORMAT_UCHAR, nullptr));
    const VipsPicture lazy(bytes);
    // The one decoding: what comes after reads from memory in any order.
    VipsImage* decoded = vips_image_copy_memory(bytes);
    if (!decoded) must(-1);
    const VipsPicture whole(decoded);
    VipsImage* turned = nullptr;
    must(vips_autorot(decoded, &turned, nullptr));
    return VipsPicture(turned);
}

VipsPicture VipsPicture::narrowed(std::int64_t width) const
{
    VipsImage* out = nullptr;
    must(vips_thumbnail_image(of(image_), &out, static_cast<int>(width), "height", VIPS_MAX_COORD, "size",
                              VIPS_SIZE_DOWN, nullptr));
    return VipsPicture(out);
}

VipsPicture VipsPicture::part(std::int64_t left, std::int64_t top, std::int64_t width, std::int64_t height) const
{
    VipsImage* out = nullptr;
    must(vips_extract_area(of(image_), &out, static_cast<int>(left), static_cast<int>(top), static_cast<int>(width),
                           static_cast<int>(height), nullptr));
    return VipsPicture(out);
}

VipsPicture VipsPicture::scaled(std::int64_t width, std::int64_t height) const
{
    VipsImage* sized = nullptr;
    must(vips_thumbnail_image(of(image_), &sized, static_cast<int>(width), "height", static_cast<int>(height), "size",
                              VIPS_SIZE_FORCE, nullptr));
    const VipsPicture kept(sized);
    if (!vips_image_hasalpha(sized)) return kept;
    VipsArrayDouble* white = vips_array_double_newv(1, 255.0);
    VipsImage* out = nullptr;
    const int result = vips_flatten(sized, &out, "background", white, nullptr);
    vips_area_unref(VIPS_AREA(white));
    must(result);
    return VipsPicture(out);
}

void VipsPicture::write(const std::string& path, const std::string& format) const
{
    VipsImage* image = of(image_);
    if (format == "jpeg")
        must(vips_jpegsave(image, path.c_str(), "Q", jpeg_quality, "optimize_coding", TRUE, "strip", TRUE, nullptr));
    else if (format == "png")
        must(vips_pngsave(image, path.c_str(), "compression", 6, "strip", TRUE, nullptr));
    else
        must(vips_webpsave(image, path.c_str(), "Q", webp_quality, "strip", TRUE, nullptr));
}

} // namespace samband::pictures
