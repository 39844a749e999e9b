using System.Buffers;
using System.Buffers.Text;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Half a character, as a client leaves it that cuts a text in the middle of an emoji: JSON allows it as an escape, but no text can hold
/// it, and the person's message would be lost. It becomes the replacement character. NUL, which PostgreSQL cannot hold, becomes another
/// control character.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "\\ufffd"u8;

    private static ReadOnlySpan<byte> Control => "\\u0001"u8;

    /// <summary>The same bytes where there is nothing to mend.</summary>
    public static ReadOnlySequence<byte> Mended(ReadOnlySequence<byte> body)
    {
        if (!MayHoldAny(body)) return body;
        var bytes = body.ToArray();
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '\\') continue;
            if (Unit(bytes, at) is '\0') Control.CopyTo(bytes.AsSpan(at));
            if (Unit(bytes, at) is not { } unit || !char.IsSurrogate(unit))
            {
                // What is escaped is no escape itself.
                at++;
            }
            else if (char.IsHighSurrogate(unit) && Unit(bytes, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += (2 * EscapeLength) - 1;
            }
            else
            {
                Replacement.CopyTo(bytes.AsSpan(at));
                at += EscapeLength - 1;
            }
        }

        return new ReadOnlySequence<byte>(bytes);
    }

    private static bool MayHoldAny(ReadOnlySequence<byte> body)
    {
        var reader = new SequenceReader<byte>(body);
        while (reader.TryAdvanceTo((byte)'\\'))
        {
            if (reader.IsNext((byte)'u', advancePast: true) && reader.TryPeek(out var first) && first is (byte)'d' or (byte)'D' or (byte)'0') return true;
        }

        return false;
    }

    // The code unit of an escape that begins here; null where none does.
    private static char? Unit(ReadOnlySpan<byte> bytes, int at) =>
        at + EscapeLength <= bytes.Length && bytes[at] == '\\' && bytes[at + 1] == 'u'
        && Utf8Parser.TryParse(bytes.Slice(at + 2, 4), out ushort unit, out var read, 'x') && read == 4
            ? (char)unit
            : null;
}
