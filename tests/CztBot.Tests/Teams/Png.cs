using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CztBot.Tests.Teams;

/// <summary>Reads a PNG with eight bits a channel, with or without alpha: enough to look at icons.</summary>
internal sealed class Png
{
    private readonly int _channels;
    private readonly byte[][] _rows;

    public Png(byte[] file)
    {
        using var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var chunk = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    Width = BinaryPrimitives.ReadInt32BigEndian(chunk);
                    Height = BinaryPrimitives.ReadInt32BigEndian(chunk[4..]);
                    _channels = chunk[9] switch { 2 => 3, 6 => 4, _ => throw new NotSupportedException("RGB or RGBA only.") };
                    break;
                case "IDAT":
                    data.Write(chunk);
                    break;
            }

            at += length + 12;
        }

        data.Position = 0;
        _rows = Rows(data);
    }

    public int Width { get; }

    public int Height { get; }

    public bool HasAlpha => _channels == 4;

    public IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels => _rows.SelectMany(row => row.Chunk(_channels)
        .Select(pixel => (pixel[0], pixel[1], pixel[2], HasAlpha ? pixel[3] : byte.MaxValue)));

    private byte[][] Rows(Stream data)
    {
        using var plain = new ZLibStream(data, CompressionMode.Decompress);
        var rows = new byte[Height][];
        var above = new byte[Width * _channels];
        for (var y = 0; y < Height; y++)
        {
            var filter = plain.ReadByte();
            var row = new byte[Width * _channels];
            plain.ReadExactly(row);
            for (var x = 0; x < row.Length; x++) row[x] += Predicted(filter, x < _channels ? 0 : row[x - _channels], above[x], x < _channels ? 0 : above[x - _channels]);
            above = rows[y] = row;
        }

        return rows;
    }

    private static byte Predicted(int filter, int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => a <= b && a <= c ? left : b <= c ? up : corner });
    }
}
