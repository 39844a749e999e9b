using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace CztBot.Benchmarks.Load;

/// <summary>One kept connection that posts activities and reads the answers; as cheap as can be, since it shares the processors with the server.</summary>
internal sealed class Line : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly string _host;

    public Line(Uri server)
    {
        _host = $"{server.Host}:{server.Port}";
        _socket.Connect(server.Host, server.Port);
        _socket.ReceiveTimeout = 30_000;
    }

    /// <returns>The answer's body; valid until the next post.</returns>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public ReadOnlySpan<byte> Post(string activity)
    {
        var head = $"POST /api/messages HTTP/1.1\r\nHost: {_host}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(activity)}\r\n\r\n";
        var length = Encoding.UTF8.GetBytes(head + activity, _buffer);
        for (var sent = 0; sent < length;) sent += _socket.Send(_buffer.AsSpan(sent, length - sent));
        return Read();
    }

    public void Dispose() => _socket.Dispose();

    private ReadOnlySpan<byte> Read()
    {
        var read = 0;
        int head;
        do read += Receive(read);
        while ((head = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) < 0);
        var headers = _buffer.AsSpan(0, head);
        if (!headers.StartsWith("HTTP/1.1 200 "u8)) throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer, 0, read));
        var announced = headers[(headers.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
        if (!Utf8Parser.TryParse(announced, out int length, out _)) throw new InvalidOperationException("The answer has no length.");
        var body = head + 4;
        while (read < body + length) read += Receive(read);
        return _buffer.AsSpan(body, length);
    }

    private int Receive(int offset) =>
        _socket.Receive(_buffer.AsSpan(offset)) is > 0 and var count ? count : throw new InvalidOperationException("The server closed the connection.");
}
