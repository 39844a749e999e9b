using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CztBot.Cards;

/// <summary>One way to write JSON here: compact, and with Chinese left readable (a channel counts bytes).</summary>
internal static class CompactJson
{
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Our own tree was checked while it was compiled, so the writer need not check it again.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = Encoder, SkipValidation = true };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public static string Of(JsonElement json) => Encoding.UTF8.GetString(Bytes(json.WriteTo));
}
