#include "pictures/drawn.h"

#include <vips/vips.h>
#include <zlib.h>

#include <memory>
#include <stdexcept>

namespace samband::pictures::drawn {

namespace {

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

void must_draw(int result)
{
    if (result != 0) throw std::runtime_error(vips_error_buffer());
}

void started()
{
    static const bool once = (must_draw(VIPS_INIT("pictures_tests")), true);
    if (!once) throw std::runtime_error("vips");
}

Image halves_image(int width, int height)
{
    started();
    VipsImage* black = nullptr;
    must_draw(vips_black(&black, width, height, "bands", 3, nullptr));
    const Image plain(black);
    VipsImage* drawn = vips_image_copy_memory(black);
    double dark[] = {20, 30, 40};
    double bright[] = {220, 230, 240};
    must_draw(vips_draw_rect(drawn, dark, 3, 0, 0, width, height, "fill", TRUE, nullptr));
    must_draw(vips_draw_rect(drawn, bright, 3, width / 2, 0, width - width / 2, height, "fill", TRUE, nullptr));
    const Image kept(drawn);
    VipsImage* coloured = nullptr;
    must_draw(vips_copy(drawn, &coloured, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr));
    return Image(coloured);
}

std::string saved(VipsImage* image, const std::string& ending)
{
    void* bytes = nullptr;
    std::size_t size = 0;
    must_draw(vips_image_write_to_buffer(image, ending.c_str(), &bytes, &size, nullptr));
    std::string text(static_cast<const char*>(bytes), size);
    g_free(bytes);
    return text;
}

void add_short(std::string& text, unsigned value)
{
    text += static_cast<char>(value >> 8);
    text += static_cast<char>(value);
}
void add_long(std::string& text, std::uint32_t value)
{
    add_short(text, value >> 16);
    add_short(text, value & 0xffff);
}
void add_entry(std::string& text, unsigned tag, unsigned type, std::uint32_t count, std::uint32_t value)
{
    add_short(text, tag);
    add_short(text, type);
    add_long(text, count);
    add_long(text, value);
}

std::string png_chunk(const std::string& type, const std::string& content)
{
    std::string text;
    add_long(text, static_cast<std::uint32_t>(content.size()));
    const std::string summed = type + content;
    text += summed;
    add_long(text, static_cast<std::uint32_t>(
                       ::crc32(0, reinterpret_cast<const Bytef*>(summed.data()), static_cast<uInt>(summed.size()))));
    return text;
}

} // namespace

std::string halves(int width, int height, const std::string& format)
{
    return saved(halves_image(width, height).get(), "." + format);
}

std::string with_profile(int width, int height)
{
    const Image image = halves_image(width, height);
    VipsImage* profiled = nullptr;
    must_draw(vips_icc_transform(image.get(), &profiled, "p3", "input_profile", "srgb", nullptr));
    return saved(Image(profiled).get(), ".png");
}

std::string with_16_bits(int width, int height)
{
    const Image image = halves_image(width, height);
    VipsImage* deep = nullptr;
    must_draw(vips_colourspace(image.get(), &deep, VIPS_INTERPRETATION_RGB16, nullptr));
    return saved(Image(deep).get(), ".png");
}

std::string one_colour(int seed, int width, int height)
{
    started();
    VipsImage* black = nullptr;
    must_draw(vips_black(&black, width, height, "bands", 3, nullptr));
    const Image plain(black);
    VipsImage* drawn = vips_image_copy_memory(black);
    const Image kept(drawn);
    double colour[] = {double(seed % 256), double((seed * 7) % 256), double((seed * 31) % 256)};
    must_draw(vips_draw_rect(drawn, colour, 3, 0, 0, width, height, "fill", TRUE, nullptr));
    return saved(drawn, ".png");
}

std::string moving()
{
    const Image image = halves_image(90, 60);
    VipsImage* turned = nullptr;
    must_draw(vips_rot90(image.get(), &turned, nullptr));
    const Image lazy(turned);
    VipsImage* paged =
        vips_image_copy_memory(turned); // three frames of 30 rows, one below the other: dark, both, bright
    const Image kept(paged);
    vips_image_set_int(paged, VIPS_META_PAGE_HEIGHT, 30);
    return saved(paged, ".webp");
}

/// TIFF 6.0, big-endian: what it is turned by, its description, and where it was taken.
std::string with_exif(const std::string& jpeg, int orientation)
{
    std::string tiff("MM\0*\0\0\0\x08", 8);
    const std::string words = std::string(secret_words) + '\0';
    const std::uint32_t after_first = 8 + 2 + 3 * 12 + 4;
    const auto gps = static_cast<std::uint32_t>(after_first + words.size() + words.size() % 2);
    add_short(tiff, 3);
    add_entry(tiff, 0x010e, 2, static_cast<std::uint32_t>(words.size()), after_first);
    add_entry(tiff, 0x0112, 3, 1, static_cast<std::uint32_t>(orientation) << 16);
    add_entry(tiff, 0x8825, 4, 1, gps);
    add_long(tiff, 0);
    tiff += words;
    if (words.size() % 2 != 0) tiff += '\0';
    add_short(tiff, 2);
    add_entry(tiff, 1, 2, 2, std::uint32_t{'N'} << 24);
    add_entry(tiff, 2, 5, 3, gps + 2 + 2 * 12 + 4);
    add_long(tiff, 0);
    for (const std::uint32_t number : {60U, 1U, 49U, 1U, 12U, 1U}) add_long(tiff, number);
    const std::string content = std::string("Exif\0\0", 6) + tiff;
    std::string segment("\xff\xe1", 2);
    add_short(segment, static_cast<unsigned>(content.size() + 2));
    return jpeg.substr(0, 2) + segment + content + jpeg.substr(2);
}

std::string png_bomb(std::uint32_t width, std::uint32_t height)
{
    std::string head;
    add_long(head, width);
    add_long(head, height);
    head += std::string("\x08\x02\0\0\0", 5);
    uLongf size = 1'000;
    std::string packed(size, '\0');
    const std::string nothing(500, '\0');
    ::compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(nothing.data()),
               nothing.size());
    packed.resize(size);
    return "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", head) + png_chunk("IDAT", packed) + png_chunk("IEND", "");
}

static Image opened(const std::string& bytes)
{
    started();
    VipsImage* image = vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr);
    if (!image) throw std::runtime_error(vips_error_buffer());
    return Image(image);
}

static void* note_field(VipsImage*, const char* name, GValue*, void* fields)
{
    static_cast<std::vector<std::string>*>(fields)->emplace_back(name);
    return nullptr;
}

Seen look_at(const std::string& bytes)
{
    const Image image = opened(bytes);
    Seen seen;
    seen.width = vips_image_get_width(image.get());
    seen.height = vips_image_get_height(image.get());
    seen.profile = vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) != 0;
    vips_image_map(image.get(), note_field, &seen.fields);
    seen.bytes = bytes;
    return seen;
}

double Seen::at(double x, double y) const
{
    const Image image = opened(bytes);
    double* values = nullptr;
    int count = 0;
    must_draw(vips_getpoint(image.get(), &values, &count, static_cast<int>(x * (width - 1)),
                            static_cast<int>(y * (height - 1)), nullptr));
    double sum = 0;
    for (int band = 0; band < 3; ++band) sum += values[std::min(band, count - 1)];
    g_free(values);
    return sum / 3;
}

} // namespace samband::pictures::drawn
